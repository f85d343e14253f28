/// The face of questions at the command line: a command of each is made from its description. Here
/// are also the options that commands have in common.
@NullMarked
package rim.app.face.command;

import org.jspecify.annotations.NullMarked;
