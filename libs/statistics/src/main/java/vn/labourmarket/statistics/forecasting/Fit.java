package vn.labourmarket.statistics.forecasting;

/**
 * What a method answered, with what it would have foretold before.
 *
 * @param errors of one step, one per observation in the unit of the history; NaN where nothing was
 *     foretold
 */
record Fit(Forecast forecast, double[] errors) {}
