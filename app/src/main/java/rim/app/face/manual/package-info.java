/// What shells and `man` want to know of the commands, made from the commands themselves.
@NullMarked
package rim.app.face.manual;

import org.jspecify.annotations.NullMarked;
