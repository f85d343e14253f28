/// What data there are: denominators, availability by unit, statistics by indicator, and which
/// units have enough to be benchmarked. OECD/JRC, *Handbook on Constructing Composite Indicators*
/// (2008), steps 2 and 3. A missing cell is NaN.
@NullMarked
package rim.engine.kernel.screening;

import org.jspecify.annotations.NullMarked;
