package vn.labourmarket.statistics.forecasting;

/**
 * The order of a seasonal ARMA process.
 *
 * @param ar values before that count
 * @param ma innovations before that count
 * @param seasonalAr values of the same season before
 * @param seasonalMa innovations of the same season before
 * @param mean whether the mean is fitted rather than zero
 */
record ArimaOrder(int ar, int ma, int seasonalAr, int seasonalMa, boolean mean) {
  /** Coefficients, without mean and variance. */
  int coefficients() {
    return ar + ma + seasonalAr + seasonalMa;
  }

  ArimaOrder moved(int byAr, int byMa, int bySeasonalAr, int bySeasonalMa) {
    return new ArimaOrder(
        ar + byAr, ma + byMa, seasonalAr + bySeasonalAr, seasonalMa + bySeasonalMa, mean);
  }

  ArimaOrder withMean(boolean wanted) {
    return new ArimaOrder(ar, ma, seasonalAr, seasonalMa, wanted);
  }

  boolean isWithin(ArimaOrder low, ArimaOrder high) {
    return low.ar <= ar
        && low.ma <= ma
        && low.seasonalAr <= seasonalAr
        && low.seasonalMa <= seasonalMa
        && ar <= high.ar
        && ma <= high.ma
        && seasonalAr <= high.seasonalAr
        && seasonalMa <= high.seasonalMa;
  }
}
