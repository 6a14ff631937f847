package io.redress.faces.desk;

import io.redress.faces.desk.BrandCardView.Row;
import io.redress.faces.desk.BrandPart.Column;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.vault.ProofVault;
import io.redress.liaison.vault.VaultDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The papers that prove where goods of a brand come from, for who may read them. */
@Component
@Order(1)
class BrandProofsSection implements BrandSection {
  private static final int MOST_ROWS = 5;

  private final ProofVault vault;

  BrandProofsSection(ProofVault vault) {
    this.vault = vault;
  }

  @Override
  public Optional<BrandPart> of(Visit visit, BrandAccount account) {
    if (!Permissions.mayReadProofs(visit.role())) {
      return Optional.empty();
    }
    var papers = vault.ofBrand(account.brandId());
    return account.isOwnMake() && papers.isEmpty()
        ? Optional.empty()
        : Optional.of(new BrandPart(Column.BESIDE, "desk/brand-card", card(visit, papers)));
  }

  private static BrandCardView card(Visit visit, List<VaultDocument> papers) {
    var today = visit.page().now().atZone(visit.page().house().zone()).toLocalDate();
    var ending = papers.stream().filter(each -> isEnding(each, today)).count();
    var address = visit.home() + VaultPages.PATH;
    return new BrandCardView(
        "proofs",
        visit.say("brands.proofs"),
        visit.say("brands.proofs.count", "count", papers.size(), "ending", ending),
        papers.stream().limit(MOST_ROWS).map(each -> row(visit, each, address)).toList(),
        Optional.empty(),
        List.of(new LinkView(visit.say("brands.proofs.all"), address)),
        Permissions.mayKeepProofs(visit.role())
            ? Optional.of(new LinkView(visit.say("vault.add"), address))
            : Optional.empty());
  }

  private static boolean isEnding(VaultDocument paper, LocalDate today) {
    return !paper.isValid(today) || paper.daysLeft(today).isPresent();
  }

  private static Row row(Visit visit, VaultDocument paper, String address) {
    var kind = visit.say("vault.kind." + Codes.of(paper.about().kind()));
    var until =
        paper
            .about()
            .expiresOn()
            .map(day -> visit.say("brands.ends", "day", visit.page().dates().withYear(day)))
            .orElse("");
    return new Row(
        new LinkView(kind + " " + paper.about().number(), address + "/" + paper.id()),
        until,
        Optional.empty());
  }
}
