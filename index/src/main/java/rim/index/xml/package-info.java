/// How XML is read, whoever wrote it.
@NullMarked
package rim.index.xml;

import org.jspecify.annotations.NullMarked;
