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
    return accounts.list().stream()
        .flatMap(
            account ->
                Optional.ofNullable(names.get(account.brandId())).stream()
                    .map(brand -> known(brand, account)))
        .toList();
  }

  /** One brand; 404 when there is none. */
  Known require(String id) {
    var brand = brand(id);
    var account = accounts.ofBrand(brand.id()).orElseThrow(BrandRoom::missing);
    return known(brand, account);
  }

  /** Where nothing is limited, nothing is counted. */
  private Known known(Brand brand, BrandAccount account) {
    var isLimited = !account.terms().isEmpty() || !account.purchasing().isEmpty();
    return new Known(
        brand, account, isLimited ? quotas.of(account) : accounts.limits(account, List.of()));
  }

  Presence presence(BrandContact contact) {
    return accounts.presence(contact);
  }

  BrandContact present(BrandAccount account, BrandContact contact) {
    return accounts.present(account, contact);
  }

  List<UpstreamPurchase> unknownPurchases(BrandAccount account) {
    return accounts.unknownPurchases(account);
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
