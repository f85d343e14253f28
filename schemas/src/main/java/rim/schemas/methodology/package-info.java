/// Methodologies: recipes that turn indicators into scores, ranks and groups.
@NullMarked
package rim.schemas.methodology;

import org.jspecify.annotations.NullMarked;
