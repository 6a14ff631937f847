package io.redress.evidence;

import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import java.time.Instant;

/**
 * A photo of a case, without its bytes.
 *
 * @param name what its bringer called it, shortened; never a path
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param width in pixels, as it is shown upright
 * @param height in pixels, as it is shown upright
 * @param sha256 of the kept bytes, in hexadecimal digits
 * @param addedBy kind of actor who brought it
 */
public record Evidence(
    EvidenceId id,
    CaseId caseId,
    String name,
    String mediaType,
    int width,
    int height,
    String sha256,
    String addedBy,
    Instant addedAt) {}
