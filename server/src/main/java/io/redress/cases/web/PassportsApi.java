package io.redress.cases.web;

import io.redress.cases.receiving.PassportDesk;
import io.redress.evidence.web.Download;
import io.redress.goods.passport.ItemPassport;
import io.redress.goods.passport.Passports.Noting;
import io.redress.goods.passport.PieceKey;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.EvidenceId;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What single pieces of orders are known by, noted before they leave. */
@Tag(name = OpenApiDescription.ORDERS)
@RestController
class PassportsApi {
  private static final String OF_PIECE = "/api/v1/orders/{id}/lines/{line}/units/{unit}/passport";
  private static final int MOST = 500;

  private final PassportDesk passports;
  private final CurrentApiKey caller;

  PassportsApi(PassportDesk passports, CurrentApiKey caller) {
    this.passports = passports;
    this.caller = caller;
  }

  /** The versions of one passport. */
  @Schema(name = "PassportVersions")
  record Versions(@Schema(description = "The latest first") List<PassportDocument> versions) {}

  /** Passports from a file of the house. */
  @Schema(name = "NotePassports")
  record Many(@Schema(description = "At most " + MOST) @Nullable List<@Nullable One> passports) {}

  /** One of them. */
  @Schema(name = "NotePassport")
  record One(
      @Schema(description = "Id of the order") @Nullable String order,
      @Schema(description = "Id of the order line") @Nullable String line,
      @Schema(description = "From 1; 1 when absent") @Nullable Integer unit,
      @Nullable MarksDocument marks) {}

  /** All that were noted. */
  @Schema(name = "NotedPassports")
  record Noted(List<PassportDocument> passports) {}

  @Operation(summary = "What a piece was known by before dispatch")
  @GetMapping(OF_PIECE)
  PassportDocument show(
      @PathVariable String id, @PathVariable String line, @PathVariable String unit) {
    return PassportDocument.of(passports.of(piece(id, line, unit)));
  }

  @Operation(summary = "All that was noted of a piece, the latest first")
  @GetMapping(OF_PIECE + "/versions")
  Versions versions(@PathVariable String id, @PathVariable String line, @PathVariable String unit) {
    return new Versions(
        passports.versions(piece(id, line, unit)).stream().map(PassportDocument::of).toList());
  }

  @Operation(
      summary = "Note what a piece is known by",
      description =
          "All marks that are known now: they take the place of what was noted, as a new version."
              + " The same again changes nothing.")
  @PutMapping(OF_PIECE)
  PassportDocument note(
      @PathVariable String id,
      @PathVariable String line,
      @PathVariable String unit,
      @RequestBody MarksDocument body) {
    var fields = new Fields();
    var marks = body.read("marks", fields);
    fields.refuse();
    var noting = new Noting(piece(id, line, unit), marks, ItemPassport.Source.API);
    return PassportDocument.of(passports.note(List.of(noting), caller.actor()).getFirst());
  }

  @Operation(
      summary = "Note what many pieces are known by",
      description = "All of them or none, as from a file of the house.")
  @PostMapping("/api/v1/item-passports")
  Noted noteMany(@RequestBody Many body) {
    var fields = new Fields();
    var wanted = new ArrayList<Noting>();
    var number = 0;
    for (var one : fields.list("passports", body.passports(), MOST)) {
      read(one, "passports[" + number + "]", fields).ifPresent(wanted::add);
      number++;
    }
    fields.refuse();
    return new Noted(
        passports.note(wanted, caller.actor()).stream().map(PassportDocument::of).toList());
  }

  private Optional<Noting> read(One one, String path, Fields fields) {
    var order = fields.id(path + ".order", one.order(), OrderId::parse);
    var line = fields.id(path + ".line", one.line(), OrderLineId::parse);
    var marks =
        Objects.requireNonNullElse(one.marks(), new MarksDocument(null, null, null, null, null))
            .read(path + ".marks", fields);
    if (order.isEmpty() || line.isEmpty()) {
      return Optional.empty();
    }
    var unit = Objects.requireNonNullElse(one.unit(), 1);
    try {
      var piece = passports.piece(order.get(), line.get(), unit);
      return Optional.of(new Noting(piece, marks, ItemPassport.Source.IMPORT));
    } catch (Problem unknown) {
      fields.wrong(
          path,
          line.get() + " unit " + unit,
          "is no piece of the order",
          "Send the ids as Redress returned them, and a unit of the line.");
      return Optional.empty();
    }
  }

  @Operation(summary = "Add a photo of a piece from before dispatch")
  @PostMapping(path = OF_PIECE + "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<EvidenceDocument> photograph(
      @PathVariable String id,
      @PathVariable String line,
      @PathVariable String unit,
      @RequestPart("file") MultipartFile file)
      throws IOException {
    var piece = piece(id, line, unit);
    // The name that somebody's phone gave it says nothing of the piece.
    try (var bytes = file.getInputStream()) {
      var added = passports.show(piece, "piece", bytes, caller.actor()).orThrow();
      return ResponseEntity.created(
              URI.create(
                  "/api/v1/orders/%s/lines/%s/units/%d/passport/photos/%s"
                      .formatted(id, line, piece.unit(), added.id())))
          .body(EvidenceDocument.of(added));
    }
  }

  @Operation(summary = "A photo of a piece from before dispatch")
  @GetMapping(OF_PIECE + "/photos/{photo}")
  ResponseEntity<Resource> photo(
      @PathVariable String id,
      @PathVariable String line,
      @PathVariable String unit,
      @PathVariable String photo) {
    return passports
        .photo(piece(id, line, unit).line(), EvidenceId.parse(photo))
        .map(Download::picture)
        .orElseThrow(() -> Problem.notFound("The photo"));
  }

  private PieceKey piece(String id, String line, String unit) {
    var fields = new Fields();
    var number = fields.quantity("unit", unit).pieces();
    fields.refuse();
    return passports.piece(OrderId.parse(id), OrderLineId.parse(line), number);
  }
}
