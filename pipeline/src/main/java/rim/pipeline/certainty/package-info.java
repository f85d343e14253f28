/// How sure scores, ranks, groups and changes are, and what makes them unsure: a methodology's
/// choices, weights and values are varied as it declares, and everything is scored again.
///
/// {@link rim.pipeline.certainty.UncertaintyAnalysis} and {@link
/// rim.pipeline.certainty.SensitivityAnalysis} take a range of draws and give counts that can be
/// merged: whoever spreads the draws, threads here or Spark in `rim.pipeline.score`, gets the same
/// result. Knows no Spark.
@NullMarked
package rim.pipeline.certainty;

import org.jspecify.annotations.NullMarked;
