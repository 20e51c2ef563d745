package vn.labourmarket.gateway.clients;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.access.KeyHash;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

@ApplicationScoped
class ApiClientService {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final ApiClientRepository clients;
  private final ApiKeyRepository keys;
  private final GrantedAreas granted;
  private final Clock clock;

  ApiClientService(
      ApiClientRepository clients, ApiKeyRepository keys, GrantedAreas granted, Clock clock) {
    this.clients = clients;
    this.keys = keys;
    this.granted = granted;
    this.clock = clock;
  }

  @Transactional
  ApiClientView register(RegisterApiClient command, String actor) {
    ApiClient client =
        new ApiClient(
            IDS.generate(),
            command.name().strip(),
            command.roles(),
            Boolean.TRUE.equals(command.everywhere()),
            granted.of(command),
            command.organisation(),
            BoundNetworks.of(command.networks()),
            actor,
            clock.instant());
    clients.persistAndFlush(client);
    return client.view();
  }

  @Transactional
  Page<ApiClientView> list(PageRequest page) {
    return Page.of(clients.page(page), page, ApiClient::view, it -> Cursor.of(it.id()));
  }

  @Transactional
  ApiClientView get(UUID id) {
    return client(id).view();
  }

  @Transactional
  ApiClientView replace(UUID id, @Nullable String ifMatch, ReplaceApiClient command, String actor) {
    ApiClient client = client(id);
    ExpectedVersion.required(ifMatch).check(client.version());
    client.change(command, granted.of(command), actor, clock.instant());
    clients.flush();
    return client.view();
  }

  @Transactional
  void disable(UUID id, @Nullable String ifMatch, String actor) {
    ApiClient client = client(id);
    ExpectedVersion.required(ifMatch).check(client.version());
    client.disable(actor, clock.instant());
  }

  @Transactional
  ApiKeyView.Issued issueKey(UUID clientId, @Nullable IssueApiKey command, String actor) {
    requireEnabled(clientId);
    String secret = KeyHash.newKey();
    ApiKey key =
        new ApiKey(
            IDS.generate(),
            clientId,
            command == null ? null : command.label(),
            secret,
            command == null ? null : command.expiresAt(),
            BoundNetworks.of(command == null ? null : command.networks()),
            actor,
            clock.instant());
    keys.persistAndFlush(key);
    return new ApiKeyView.Issued(key.view(), secret);
  }

  @Transactional
  ApiKeyView.Issued rotate(
      UUID clientId, UUID keyId, @Nullable RotateApiKey command, String actor) {
    requireEnabled(clientId);
    ApiKey key = ownKey(clientId, keyId);
    if (!key.opensAt(clock.instant())) {
      throw ClientProblem.KEY_ENDED.problem();
    }
    String secret = KeyHash.newKey();
    RotateApiKey how = command == null ? new RotateApiKey(null, null) : command;
    ApiKey successor = key.rotate(IDS.generate(), secret, how, actor, clock.instant());
    keys.persistAndFlush(successor);
    return new ApiKeyView.Issued(successor.view(), secret);
  }

  @Transactional
  Page<ApiKeyView> keys(UUID clientId, PageRequest page) {
    List<ApiKey> found = keys.page(client(clientId).id(), page);
    return Page.of(found, page, ApiKey::view, it -> Cursor.of(it.id()));
  }

  @Transactional
  ApiKeyView key(UUID clientId, UUID keyId) {
    return ownKey(clientId, keyId).view();
  }

  @Transactional
  void revoke(UUID clientId, UUID keyId, @Nullable String ifMatch) {
    ApiKey key = ownKey(clientId, keyId);
    ExpectedVersion.required(ifMatch).check(key.version());
    key.revoke(clock.instant());
  }

  private void requireEnabled(UUID clientId) {
    if (!client(clientId).enabled()) {
      throw ClientProblem.CLIENT_DISABLED.problem();
    }
  }

  private ApiKey ownKey(UUID clientId, UUID keyId) {
    return keys.findByIdOptional(keyId)
        .filter(key -> key.belongsTo(clientId))
        .orElseThrow(PlatformProblem.NOT_FOUND::problem);
  }

  private ApiClient client(UUID id) {
    return clients.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
  }
}
