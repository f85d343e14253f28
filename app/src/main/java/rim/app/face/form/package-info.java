/// The forms in which answers leave the service.
@NullMarked
package rim.app.face.form;

import org.jspecify.annotations.NullMarked;
