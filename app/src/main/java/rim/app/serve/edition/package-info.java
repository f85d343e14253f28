/// The editions that the service has open, and how a newly published one takes over.
@NullMarked
package rim.app.serve.edition;

import org.jspecify.annotations.NullMarked;
