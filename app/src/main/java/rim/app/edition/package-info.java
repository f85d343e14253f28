/// The commands about editions as a whole: are they as published, and which is in force.
@NullMarked
package rim.app.edition;

import org.jspecify.annotations.NullMarked;
