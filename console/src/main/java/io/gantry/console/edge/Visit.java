package io.gantry.console.edge;

import io.gantry.console.session.PageSession;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a page gets that begins.
 *
 * @param session as {@code GET /api/console/session} answers it
 * @param answers what the services have answered, by the path that was asked for
 */
record Visit(PageSession session, Map<String, JsonNode> answers) {}
