package io.redress.faces.desk;

import io.redress.cases.brands.quotas.BrandQuotas;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.liaison.accounts.AccountEvent;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.Presence;
import io.redress.orders.UpstreamPurchase;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of brands read. */
@Component
class BrandRoom {
  private final Brands brands;
  private final BrandAccounts accounts;
  private final BrandQuotas quotas;
  private final StaffMembers staff;

  BrandRoom(Brands brands, BrandAccounts accounts, BrandQuotas quotas, StaffMembers staff) {
    this.brands = brands;
    this.accounts = accounts;
    this.quotas = quotas;
    this.staff = staff;
  }

  /** A brand with its account and what is used of each limit. */
  record Known(Brand brand, BrandAccount account, BrandLimits limits) {}

  /** All brands by name. */
  List<Known> standings() {
    var names = brands.list().stream().collect(Collectors.toMap(Brand::id, Function.identity()));
    var all = accounts.list();
    var limits = quotas.of(all);
    return all.stream()
        .flatMap(
            account ->
                Optional.ofNullable(names.get(account.brandId())).stream()
                    .map(brand -> known(brand, account, limits)))
        .toList();
  }

  /** One brand; 404 when there is none. */
  Known require(String id) {
    var brand = brand(id);
    var account = accounts.ofBrand(brand.id()).orElseThrow(BrandRoom::missing);
    return new Known(brand, account, quotas.of(account));
  }

  private static Known known(Brand brand, BrandAccount account, Map<BrandId, BrandLimits> limits) {
    return new Known(brand, account, Objects.requireNonNull(limits.get(account.brandId())));
  }

  Presence presence(BrandContact contact) {
    return accounts.presence(contact);
  }

  BrandContact present(BrandAccount account, BrandContact contact) {
    return accounts.present(account, contact);
  }

  List<UpstreamPurchase> unknownPurchases(BrandAccount account, int most) {
    return quotas.unknownPurchases(account, most);
  }

  List<AccountEvent> events(BrandId brand) {
    return accounts.events(brand);
  }

  List<StaffMember> staff() {
    return staff.list();
  }

  private Brand brand(String id) {
    try {
      return brands.byId(BrandId.parse(id)).orElseThrow(BrandRoom::missing);
    } catch (Problem noId) {
      throw missing();
    }
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
