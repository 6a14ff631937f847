package io.redress.evidence.intake;

import io.redress.evidence.ScanState;
import io.redress.evidence.image.SafeImages;
import java.util.Optional;

/**
 * A file that may be kept.
 *
 * @param copies of a picture
 */
public record Looked(Finding finding, ScanState scan, Optional<SafeImages.Copies> copies) {}
