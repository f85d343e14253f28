/// JSON Schema of what questions take and answer, for faces that describe themselves to programs.
@NullMarked
package rim.app.face.schema;

import org.jspecify.annotations.NullMarked;
