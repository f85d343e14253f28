/// `rim serve`: one process that answers over HTTP from the published editions. Here is the
/// command; the frame lies in `http`, open editions in `edition`; what is asked lies in `face`.
@NullMarked
package rim.app.serve;

import org.jspecify.annotations.NullMarked;
