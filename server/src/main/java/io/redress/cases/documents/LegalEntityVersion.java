package io.redress.cases.documents;

import java.time.Instant;

/**
 * A legal entity as it was set once; documents that were made before keep what was set before.
 *
 * @param version counts up from 1
 * @param by {@code staff <id>} or {@code api_key <id>}
 */
public record LegalEntityVersion(int version, LegalEntity entity, Instant at, String by) {}
