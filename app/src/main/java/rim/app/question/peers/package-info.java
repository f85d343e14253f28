/// Regions of similar structure, and where a region stands among them.
@NullMarked
package rim.app.question.peers;

import org.jspecify.annotations.NullMarked;
