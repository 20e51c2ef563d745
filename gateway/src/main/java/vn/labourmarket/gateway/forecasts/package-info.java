/**
 * First forecasts of demand, supply and their difference, calculated on demand from the read model
 * with the seasonal naive method (report R8 grows from here).
 *
 * <p>A period is history when it has ended and enough of it was reported: of a quarter's intake,
 * four fifths of the institutions expected to report must have a quarterly report or all three
 * monthly ones; of a half-year's survey, whose round may also have been closed before its end, four
 * fifths of the answers given must be accepted. (How many employers were asked is not published;
 * who posts vacancies is obliged to nothing.) A quarter of which one school of forty, or one month
 * of three, is known would else be taken for the season of the years to come. What is left out is
 * shown and flagged.
 *
 * <p>Every answer names its series, its method with parameters and the history used. A history that
 * does not suffice is flagged; nothing is invented.
 */
@NullMarked
package vn.labourmarket.gateway.forecasts;

import org.jspecify.annotations.NullMarked;
