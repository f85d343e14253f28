/// The list of all questions that can be put to an edition. Each has a folder of its own with its
/// description, its answer and the text that people read.
@NullMarked
package rim.app.question;

import org.jspecify.annotations.NullMarked;
