/// What an edition is, said in the words of others: as a data package, in the vocabularies of data
/// catalogues, as metadata of CSV, and as a citation.
@NullMarked
package rim.schemas.description;

import org.jspecify.annotations.NullMarked;
