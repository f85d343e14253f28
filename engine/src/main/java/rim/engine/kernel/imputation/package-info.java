/// Imputation: values for cells that are missing, and how wrong they are likely to be. OECD/JRC,
/// *Handbook on Constructing Composite Indicators* (2008), step 3.
///
/// A missing cell is NaN. Cells that are there are never changed, and a cell for which a method has
/// nothing stays missing. {@link rim.engine.kernel.treatment.CellChange} lists what was filled.
@NullMarked
package rim.engine.kernel.imputation;

import org.jspecify.annotations.NullMarked;
