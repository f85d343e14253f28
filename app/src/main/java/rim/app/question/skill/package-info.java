/// How well it was foretold which activities come to regions.
@NullMarked
package rim.app.question.skill;

import org.jspecify.annotations.NullMarked;
