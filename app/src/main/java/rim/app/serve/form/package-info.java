/// The forms in which answers leave the service.
@NullMarked
package rim.app.serve.form;

import org.jspecify.annotations.NullMarked;
