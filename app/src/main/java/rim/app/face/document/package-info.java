/// Reports of regions as documents that people read, print and go on writing in.
@NullMarked
package rim.app.face.document;

import org.jspecify.annotations.NullMarked;
