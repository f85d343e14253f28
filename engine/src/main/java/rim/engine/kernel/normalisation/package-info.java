/// Normalisation: what makes indicators comparable. OECD/JRC, *Handbook on Constructing Composite
/// Indicators* (2008), step 5.
///
/// Parameters are taken from base values, in which NaN is a missing cell; the rule so fitted holds
/// for any value, so that a later year leaves every earlier score as it was. A rule that these
/// values cannot give, since there are none or all are equal, is empty. Higher results are always
/// better: the polarity is part of the rule, never a sign that is put on the data before.
@NullMarked
package rim.engine.kernel.normalisation;

import org.jspecify.annotations.NullMarked;
