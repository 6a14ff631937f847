package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.CaseSummary;
import io.redress.cases.parcels.UnknownParcels;
import io.redress.cases.parcels.UnknownPhotos;
import io.redress.evidence.web.Download;
import io.redress.goods.parcels.UnknownParcel;
import io.redress.goods.parcels.UnknownParcel.Clues;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.redress.shared.UnknownParcelId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Parcels that came and that nobody expected. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/unknown-parcels")
class UnknownParcelsApi {
  private final UnknownParcels parcels;
  private final UnknownPhotos photos;
  private final CurrentApiKey caller;

  UnknownParcelsApi(UnknownParcels parcels, UnknownPhotos photos, CurrentApiKey caller) {
    this.parcels = parcels;
    this.photos = photos;
    this.caller = caller;
  }

  /** What is on and in a parcel. */
  @Schema(name = "ParcelClues", description = "Each may be left out, but not all of them")
  record CluesPart(
      @Schema(description = "As it stands on the parcel") @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable String sender,
      @Nullable String orderNumber,
      @Nullable String phone,
      @Schema(description = "What is inside, in words") @Nullable String contents) {
    static CluesPart of(Clues clues) {
      return new CluesPart(
          clues.carrier(),
          clues.trackingNumber(),
          clues.sender(),
          clues.orderNumber(),
          clues.phone(),
          clues.contents());
    }

    Clues read() {
      return new Clues(
          text(carrier),
          text(trackingNumber),
          text(sender),
          text(orderNumber),
          text(phone),
          text(contents));
    }

    private static String text(@Nullable String sent) {
      return sent == null ? "" : sent;
    }
  }

  /** A case that awaits goods and that may be meant. */
  @Schema(name = "ParcelCandidate")
  record Candidate(
      @Schema(description = "Id of the case") String caseId,
      String caseNumber,
      String orderNumber,
      @Schema(description = "Title of the first piece") String goods) {
    static Candidate of(CaseSummary matter) {
      return new Candidate(
          matter.id().toString(), matter.number(), matter.orderNumber(), matter.goods());
    }
  }

  /** A parcel that nobody expected. */
  @Schema(name = "UnknownParcel")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Unknown(
      String id,
      @Schema(example = "UP-000007") String number,
      CluesPart clues,
      Instant notedAt,
      @Schema(description = "Oldest first") List<EvidenceDocument> photos,
      @Schema(description = "Cases that an order, a phone number or a name speaks for")
          List<Candidate> candidates) {
    Unknown {
      photos = List.copyOf(photos);
      candidates = List.copyOf(candidates);
    }
  }

  /** Those of which nobody knows whose they are. */
  @Schema(name = "UnknownParcels")
  record All(List<Unknown> parcels) {
    All {
      parcels = List.copyOf(parcels);
    }
  }

  /** Whose it is. */
  @Schema(name = "MatchParcel")
  record Matching(@Schema(description = "Id of the case") @Nullable String caseId) {}

  @Operation(summary = "Parcels of which nobody knows whose they are, the oldest first")
  @GetMapping
  All open() {
    return new All(parcels.open().stream().map(this::document).toList());
  }

  @Operation(summary = "Note a parcel that nobody expected, with what is on it")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Unknown note(@RequestBody CluesPart body) {
    return document(parcels.note(body.read(), caller.actor()));
  }

  @Operation(
      summary = "Say whose a parcel is",
      description =
          "The parcel that the case awaits has come by this, or one is made for its pieces. Refused"
              + " with `nothing_to_send` where the case awaits nothing. Its photos are erased.")
  @PostMapping("/{id}/match")
  ParcelDocument match(@PathVariable String id, @RequestBody Matching body) {
    var fields = new Fields();
    var matter = fields.id("caseId", body.caseId(), CaseId::parse);
    fields.refuse();
    return ParcelDocument.of(
        parcels.match(UnknownParcelId.parse(id), matter.orElseThrow(), caller.actor()));
  }

  @Operation(
      summary = "Add a photo of a parcel, or of what is in it",
      description =
          "A picture (JPEG, PNG, WebP, GIF, TIFF) as for a case. It is kept until somebody has"
              + " found whose the parcel is.")
  @PostMapping(path = "/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<EvidenceDocument> photograph(
      @PathVariable String id, @RequestPart("file") MultipartFile file) throws IOException {
    var parcel = UnknownParcelId.parse(id);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var bytes = file.getInputStream()) {
      var added = photos.add(parcel, name, bytes, caller.actor()).orThrow();
      return ResponseEntity.created(
              URI.create("/api/v1/unknown-parcels/%s/photos/%s".formatted(parcel, added.id())))
          .body(EvidenceDocument.of(added));
    }
  }

  @Operation(summary = "The clean copy of a photo of a parcel, as an attachment")
  @GetMapping("/{id}/photos/{photo}")
  ResponseEntity<Resource> photo(@PathVariable String id, @PathVariable String photo) {
    return photos
        .whole(UnknownParcelId.parse(id), EvidenceId.parse(photo))
        .map(Download::picture)
        .orElseThrow(() -> Problem.notFound("The photo"));
  }

  @Operation(summary = "Take a photo of a parcel away for good")
  @DeleteMapping("/{id}/photos/{photo}")
  ResponseEntity<Void> remove(@PathVariable String id, @PathVariable String photo) {
    photos.remove(UnknownParcelId.parse(id), EvidenceId.parse(photo));
    return ResponseEntity.noContent().build();
  }

  private Unknown document(UnknownParcel parcel) {
    return new Unknown(
        parcel.id().toString(),
        parcel.number(),
        CluesPart.of(parcel.clues()),
        parcel.notedAt(),
        photos.of(parcel.id()).stream().map(EvidenceDocument::of).toList(),
        parcels.candidates(parcel).stream().map(Candidate::of).toList());
  }
}
