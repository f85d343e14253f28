/// Outliers and skewness: what is done before indicators are made comparable. OECD/JRC, *Handbook
/// on Constructing Composite Indicators* (2008), step 5.
///
/// Rules are fitted on base values, in which NaN is a missing cell, and then hold for any value.
/// {@link rim.engine.kernel.treatment.CellChange} tells which cells a rule changed. Sums run in the
/// order of the array: whoever wants the same bits gives units in the same order.
@NullMarked
package rim.engine.kernel.treatment;

import org.jspecify.annotations.NullMarked;
