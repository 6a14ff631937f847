package io.redress.cases.web;

import io.redress.evidence.Evidence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a case, without its bytes. */
@Schema(name = "Evidence")
record EvidenceDocument(
    String id,
    @Schema(description = "Line of the case that it is about; none for the whole case")
        @Nullable String line,
    String name,
    @Schema(allowableValues = {"photo", "heic", "video", "pdf"}) String kind,
    @Schema(description = "As detected by content") String mediaType,
    @Schema(description = "Of the sealed original") long bytes,
    @Schema(description = "Of the sealed original, in hexadecimal digits") String sha256,
    @Schema(description = "Of the clean copy in pixels, upright; none without a preview")
        @Nullable Integer width,
    @Schema(description = "Of the clean copy in pixels, upright; none without a preview")
        @Nullable Integer height,
    @Schema(allowableValues = {"unscanned", "waiting", "clean", "infected"}) String scan,
    @Schema(description = "Whether the brand may see the clean copy") boolean forBrand,
    @Schema(description = "Kind of actor who brought it") String addedBy,
    Instant addedAt) {

  static EvidenceDocument of(Evidence evidence) {
    var content = evidence.content();
    return new EvidenceDocument(
        evidence.id().toString(),
        evidence.line().map(UUID::toString).orElse(null),
        evidence.name(),
        content.kind().code(),
        content.mediaType(),
        content.bytes(),
        content.sha256(),
        content.preview().map(Evidence.Size::width).orElse(null),
        content.preview().map(Evidence.Size::height).orElse(null),
        evidence.scan().code(),
        evidence.isForBrand(),
        evidence.addedBy(),
        evidence.addedAt());
  }
}
