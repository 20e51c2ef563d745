package vn.labourmarket.events.catalogue;

/**
 * A published crosswalk. Aggregate id: {@code fromScheme/fromVersion>toScheme/toVersion}.
 *
 * @param mappingCount number of source codes a consumer must hold before its copy is complete
 * @param contentHash SHA-256 over all mappings, hexadecimal
 */
public record CrosswalkState(
    String fromScheme,
    String fromVersion,
    String toScheme,
    String toVersion,
    int mappingCount,
    String contentHash) {}
