package vn.labourmarket.gateway.documents;

/** One kind of problem, as it is explained to people and programs. */
record ProblemPage(String code, int status, String titleVi, String titleEn) {}
