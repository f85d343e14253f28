package rim.app.face.tool;

import java.util.Map;

/// What a call of a tool came to.
///
/// @param isFault whether the call made no sense; that something is not in the edition is no fault
/// @param content members as {@link AnswerSchema} describes them
record ToolAnswer(boolean isFault, Map<String, Object> content) {}
