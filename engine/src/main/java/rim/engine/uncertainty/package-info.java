/// How sure scores, ranks, groups and changes are, and what makes them unsure: a methodology's
/// choices, weights and values are varied as it declares, and everything is scored again.
///
/// {@link rim.engine.uncertainty.UncertaintyAnalysis} and {@link
/// rim.engine.uncertainty.SensitivityAnalysis} take a range of draws and give counts that can be
/// merged: whoever spreads the draws, threads here or Spark in the pipeline, gets the same result.
/// Knows no Spark.
@NullMarked
package rim.engine.uncertainty;

import org.jspecify.annotations.NullMarked;
