/// The REST interface, `/api/v1/…`: an operation of each question, made from its description, and
/// `/openapi.json`, which describes them.
@NullMarked
package rim.app.face.rest;

import org.jspecify.annotations.NullMarked;
