/// How an edition was made: its methodology as it applies to each node, for whoever explains it.
@NullMarked
package rim.app.question.method;

import org.jspecify.annotations.NullMarked;
