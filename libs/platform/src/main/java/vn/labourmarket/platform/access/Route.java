package vn.labourmarket.platform.access;

/**
 * An operation of the API and what it takes to call it.
 *
 * @param module the application that owns it
 * @param method HTTP method
 * @param template path below {@code /api/v1}, for example {@code /vacancies/{id}}
 */
public record Route(String module, String method, String template, Permission permission) {}
