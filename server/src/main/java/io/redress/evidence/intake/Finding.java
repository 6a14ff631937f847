package io.redress.evidence.intake;

import io.redress.evidence.EvidenceKind;
import io.redress.evidence.domain.ImageHeader;
import java.util.Optional;

/**
 * What a file is.
 *
 * @param header of a picture that a copy is made of
 */
public record Finding(EvidenceKind kind, String mediaType, Optional<ImageHeader> header) {}
