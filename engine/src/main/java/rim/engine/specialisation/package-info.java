/// A panel of regions by activities and years → what each region is specialised in, how complex
/// that is, what is near, and how often what was so near came.
@NullMarked
package rim.engine.specialisation;

import org.jspecify.annotations.NullMarked;
