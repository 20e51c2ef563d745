// What records made for the checks look like.

export const AREA = '25';

/** Employers and the like are known by their codes; a run must not meet those of another. */
let number = Date.now() % 1_000_000_000;

export function unique(prefix) {
  return `${prefix}${number++}`;
}

export function employer() {
  return {
    code: String(1_000_000_000 + Number(unique(''))),
    type: 'NON_STATE_ENTERPRISE',
    name: 'Doanh nghiệp kiểm tra giao diện',
    vsicRef: { scheme: 'vsic', version: '2018', code: '25' },
    areaCode: AREA,
    sizeBand: '51_100',
    contact: { name: 'Phòng nhân sự', phone: '0210000111' },
    demonstration: true,
  };
}

export function institution() {
  return {
    code: unique('KT-'),
    type: 'CAO_DANG',
    ownership: 'PUBLIC',
    name: 'Trường kiểm tra giao diện',
    areaCode: AREA,
    demonstration: true,
  };
}
