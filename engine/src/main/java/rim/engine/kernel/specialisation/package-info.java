/// What regions are specialised in, how activities hang together, and how complex they are.
///
/// Tables are flat, row by row: `values[region * activities + activity]`. No result holds NaN: a
/// region or an activity for which a measure is not defined is refused beforehand ({@link
/// rim.engine.kernel.specialisation.ActivityTable}), or its place says so ({@code Optional}, a
/// named outcome).
@NullMarked
package rim.engine.kernel.specialisation;

import org.jspecify.annotations.NullMarked;
