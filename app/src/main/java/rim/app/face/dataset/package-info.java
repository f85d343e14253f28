/// An edition as a dataset: its files by address, what they are in the words of others, and a page
/// that leads to them.
@NullMarked
package rim.app.face.dataset;

import org.jspecify.annotations.NullMarked;
