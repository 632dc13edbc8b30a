/** By what part in an order the figures are grouped for an object of the method. */
const dimensions: Readonly<Record<string, string>> = { streets: 'leadStreet', districts: 'leadDistrict', communities: 'placeCommunity', industry: 'industry' }

/** Departments and enterprises lead orders themselves. */
export function dimensionOf(object: string): string {
  return dimensions[object] ?? 'lead'
}
