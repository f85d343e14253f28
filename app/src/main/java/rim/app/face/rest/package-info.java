/// The REST interface, `/api/v1/…`: which questions there are, what they take and how answers look,
/// each written once and described by `/openapi.json`. What answers them is shared with the command
/// line.
@NullMarked
package rim.app.face.rest;

import org.jspecify.annotations.NullMarked;
