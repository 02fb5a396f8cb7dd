import type { PersonKey } from './sample-people.ts'

/** Customers and prospects, by the rep who looks after them. */
export const sampleAccounts = {
  katrin: ['Brandt Fahrradteile', 'Hofmann Werkzeuge', 'Lindner Leuchten', 'Alpenkorn Mühle', 'Rheintal Verpackungen'],
  bastian: ['Kessler Gartenbau', 'Nordlicht Textil', 'Steiner Holzbau', 'Paulsen Bootsbau', 'Zürcher Papeterie'],
  mehmet: ['Blaufeld Kaffee', 'Eichner Möbel', 'Havelland Bio', 'Isar Outdoor', 'Wiener Feinkost Haas'],
  hannah: ['Sander Medizintechnik', 'Elbe Schiffsbedarf', 'Thüringer Glaswerk', 'Moser Sanitär'],
  daniel: [
    'Northwind Bikes',
    'Alder & Finch Furniture',
    'Pennine Brewing Supplies',
    'Harbour Lane Foods',
    'Castleford Ceramics',
  ],
  rhiannon: ['Brecon Outdoor', 'Tyne Valley Tools', 'Mercer Print Works', 'Saltmarsh Skincare', 'Kestrel Cycles'],
  james: ['Greenacre Nurseries', 'Whitby Marine', 'Orchard Street Toys', 'Fenland Packaging'],
  anjali: ['Cotter Creek Dairy', 'Bramble Pet Foods', 'Lomond Textiles', 'Severn Electrical', 'Ashdown Lighting'],
  rachel: [
    'Hudson Valley Provisions',
    'Cape Ann Boatworks',
    'Three Rivers Hardware',
    'Bluestone Apparel',
    'Lakeshore Instruments',
  ],
  deshawn: [
    'Piedmont Coffee Roasters',
    'Magnolia Home Goods',
    'Tidewater Supply',
    'Copper Ridge Cycles',
    'Savannah Paper',
  ],
  linh: [
    'Granite State Tools',
    'Maple & Main Bakeware',
    'Catskill Candle',
    'Bay State Fasteners',
    'Prairie Seed',
    'Juniper Skin Care',
  ],
  miguel: [
    'Sonora Tile',
    'Mesa Verde Foods',
    'Pacific Crest Outfitters',
    'Lone Star Irrigation',
    'Gulf Coast Marine',
    'Redwood Kitchen',
  ],
} as const satisfies Partial<Record<PersonKey, readonly string[]>>
export type RepKey = keyof typeof sampleAccounts

/** They asked that nobody but their contact joins their calls. */
export const optedOutAccounts: readonly string[] = [
  'Sander Medizintechnik',
  'Severn Electrical',
  'Lakeshore Instruments',
]
