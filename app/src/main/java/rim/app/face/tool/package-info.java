/// Tools for assistants: some of the questions over the Model Context Protocol, on standard input
/// and output or at `/mcp` of the service. The only package that knows the protocol's library,
/// which is loaded with the first message.
@NullMarked
package rim.app.face.tool;

import org.jspecify.annotations.NullMarked;
