/// Models in ONNX, run on this machine by ONNX Runtime. Not part of the distribution, since it is
/// as large as the rest together.
@NullMarked
package rim.embeddings;

import org.jspecify.annotations.NullMarked;
