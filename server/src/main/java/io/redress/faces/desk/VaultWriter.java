package io.redress.faces.desk;

import io.redress.catalogue.Brand;
import io.redress.faces.desk.VaultView.Form;
import io.redress.faces.desk.VaultView.Row;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.liaison.vault.VaultDocument;
import io.redress.liaison.vault.VaultKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page of the papers that prove where goods come from. */
final class VaultWriter {
  private final Visit visit;
  private final List<Brand> brands;
  private final LocalDate today;

  VaultWriter(Visit visit, List<Brand> brands) {
    this.visit = visit;
    this.brands = brands;
    this.today = visit.page().now().atZone(visit.page().house().zone()).toLocalDate();
  }

  /** The page with what was written into a form that was not taken. */
  VaultView write(List<VaultDocument> documents, VaultForm written, Optional<NoteView> note) {
    var warned = (int) documents.stream().filter(this::isWarned).count();
    return new VaultView(
        documents.stream().map(this::row).toList(),
        warned == 0
            ? Optional.empty()
            : Optional.of(NoteView.of(Tone.RISK, visit.say("vault.warned", "count", warned), "")),
        Permissions.mayKeepProofs(visit.role()) ? Optional.of(form(written)) : Optional.empty(),
        note);
  }

  private boolean isWarned(VaultDocument document) {
    return !document.isValid(today) || document.daysLeft(today).isPresent();
  }

  private Row row(VaultDocument document) {
    var address = visit.home() + VaultPages.PATH + "/" + document.id();
    var number = document.about().number();
    return new Row(
        visit.say("vault.kind." + Codes.of(document.about().kind())),
        new LinkView(number, address),
        visit.say("vault.open.of", "number", number),
        about(document),
        document
            .about()
            .expiresOn()
            .map(last -> visit.page().dates().withYear(last))
            .orElse(visit.say("vault.lasts")),
        left(document),
        Permissions.mayKeepProofs(visit.role()) ? address + "/withdraw" : "",
        visit.say("vault.withdraw.of", "number", number));
  }

  private String about(VaultDocument document) {
    var whose =
        document
            .about()
            .brand()
            .flatMap(id -> brands.stream().filter(each -> each.id().equals(id)).findFirst())
            .map(Brand::name);
    var lines = document.lines().size();
    var goods =
        lines == 0
            ? whose.map(name -> visit.say("vault.wholeBrand", "brand", name))
            : Optional.of(visit.say("vault.lines", "count", lines));
    var maker = lines == 0 ? Optional.<String>empty() : whose;
    var account = Optional.of(document.about().account()).filter(it -> !it.isEmpty());
    return Stream.of(maker, goods, account)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private String left(VaultDocument document) {
    if (!document.isValid(today)) {
      return visit.say("vault.ended");
    }
    return document.daysLeft(today).map(days -> visit.say("vault.ends", "count", days)).orElse("");
  }

  private Form form(VaultForm written) {
    return new Form(
        visit.home() + VaultPages.PATH + VaultPages.ADD,
        List.of(kinds(written), ofBrands(written)),
        List.of(
            field(written, VaultForm.NUMBER, Kind.TEXT).hinting(visit.say("vault.number.hint")),
            field(written, VaultForm.ORDER, Kind.TEXT).hinting(visit.say("vault.order.hint")),
            field(written, VaultForm.ACCOUNT, Kind.TEXT).hinting(visit.say("vault.account.hint")),
            field(written, VaultForm.ISSUED, Kind.DATE),
            field(written, VaultForm.EXPIRES, Kind.DATE).hinting(visit.say("vault.expires.hint"))));
  }

  private ChoiceView kinds(VaultForm written) {
    var options =
        Arrays.stream(VaultKind.values())
            .map(Codes::of)
            .map(code -> new Option(code, visit.say("vault.kind." + code), ""))
            .toList();
    return one(written, VaultForm.KIND, options);
  }

  private ChoiceView ofBrands(VaultForm written) {
    var options = new ArrayList<Option>();
    brands.forEach(brand -> options.add(new Option(brand.id().toString(), brand.name(), "")));
    options.add(new Option(VaultForm.NO_BRAND, visit.say("vault.brand.none"), ""));
    return one(written, VaultForm.BRAND, options);
  }

  private ChoiceView one(VaultForm written, String name, List<Option> options) {
    var chosen = written.text(name);
    return new ChoiceView(
        visit.say("vault." + name),
        name,
        ChoiceView.Kind.ONE,
        options,
        chosen.isEmpty() ? Set.of() : Set.of(chosen));
  }

  private FieldView field(VaultForm written, String name, Kind kind) {
    return FieldView.of(name, visit.say("vault." + name), kind).holding(written.text(name));
  }
}
