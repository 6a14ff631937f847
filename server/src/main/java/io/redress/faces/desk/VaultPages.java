package io.redress.faces.desk;

import io.redress.cases.brands.packages.PurchaseProofs;
import io.redress.catalogue.Brands;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.web.Download;
import io.redress.faces.shared.EvidenceWords;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.liaison.vault.ProofVault;
import io.redress.liaison.vault.VaultDocument;
import io.redress.orders.Orders;
import io.redress.shared.Problem;
import io.redress.shared.VaultDocumentId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The papers by which the house proves where its goods come from: kept, warned of before they end,
 * opened as a brand would get them, and taken out.
 */
@Controller
@RequestMapping("/desk/{slug}/proofs")
class VaultPages {
  static final String PATH = "/proofs";

  /** Where a new one is sent to, below {@link #PATH}. */
  static final String ADD = "/add";

  private final DeskVisits desk;
  private final ProofVault vault;
  private final PurchaseProofs proofs;
  private final Brands brands;
  private final Orders orders;

  VaultPages(
      DeskVisits desk, ProofVault vault, PurchaseProofs proofs, Brands brands, Orders orders) {
    this.desk = desk;
    this.vault = vault;
    this.proofs = proofs;
    this.brands = brands;
    this.orders = orders;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return show(enter(request), new VaultForm(Map.of()), Optional.empty());
  }

  @PostMapping(ADD)
  ModelAndView add(
      HttpServletRequest request,
      @RequestParam Map<String, String> fields,
      @RequestParam(name = VaultForm.FILE, required = false) @Nullable MultipartFile file) {
    var visit = enterToKeep(request);
    var form = new VaultForm(fields);
    try {
      var proof = form.read(brands.list(), orders::byNumber);
      if (file == null || file.isEmpty()) {
        throw new UnreadableForm("vault.wrong.file");
      }
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      try (var bytes = file.getInputStream()) {
        return switch (proofs.add(proof, name, bytes, visit.actor())) {
          case PurchaseProofs.Brought.Kept kept -> visit.goTo(PATH);
          case PurchaseProofs.Brought.Refused refused ->
              again(visit, form, EvidenceWords.refused(visit.page(), refused.refusal()));
        };
      }
    } catch (UnreadableForm unreadable) {
      return again(visit, form, unreadable.told(visit));
    } catch (Problem problem) {
      return again(visit, form, new RefusalWords(visit).of(problem));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a paper, as a brand would get it. */
  @GetMapping("/{document}")
  ResponseEntity<Resource> open(HttpServletRequest request, @PathVariable String document) {
    var _ = enter(request);
    return proofs.content(require(document)).map(VaultPages::sent).orElseThrow(VaultPages::nothing);
  }

  @PostMapping("/{document}/withdraw")
  ModelAndView withdraw(HttpServletRequest request, @PathVariable String document) {
    var visit = enterToKeep(request);
    var id = require(document).id();
    try {
      proofs.withdraw(id);
    } catch (Problem goneAlready) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, goneAlready);
    }
    return visit.goTo(PATH);
  }

  private static ResponseEntity<Resource> sent(EvidenceContent content) {
    return content.mediaType().startsWith("image/")
        ? Download.picture(content)
        : Download.original(content);
  }

  private ModelAndView again(Visit visit, VaultForm form, String why) {
    var answer = show(visit, form, Optional.of(NoteView.of(Tone.BROKEN, why, "")));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Visit visit, VaultForm form, Optional<NoteView> note) {
    var writer = new VaultWriter(visit, brands.list());
    return visit.show("desk/vault", writer.write(vault.list(), form, note));
  }

  private VaultDocument require(String document) {
    try {
      return vault.byId(VaultDocumentId.parse(document)).orElseThrow(VaultPages::nothing);
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
    }
  }

  /** Whoever asks brands or keeps papers reads them. */
  private Visit enter(HttpServletRequest request) {
    var visit = desk.enter(request, Room.BRANDS, PATH);
    if (!Permissions.mayReadProofs(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private Visit enterToKeep(HttpServletRequest request) {
    var visit = enter(request);
    if (!Permissions.mayKeepProofs(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
