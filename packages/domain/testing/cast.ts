import type { Doer } from '../order/doer.ts'
import { posted } from './scene.ts'

const units = ['elm', 'oak', 'ash', 'east-works', 'water', 'east']

const petitioner: Doer = { kind: 'petitioner', actor: { personId: 'resident', roles: ['petitioner'], postings: [] } }

/** Everybody of the test town who may have to do with an order, and some who may not. */
export const cast: readonly Doer[] = [
  posted('hotline', 'call_taker'),
  posted('hotline', 'reviewer'),
  posted('hotline', 'dispatcher'),
  posted('hotline', 'callback_agent'),
  posted('hotline', 'supervisor'),
  posted('service', 'arbiter'),
  posted('east-centre', 'district_centre'),
  posted('west-centre', 'district_centre'),
  petitioner,
  ...units.flatMap((unit) => [posted(unit, 'unit_admin'), posted(unit, 'handler'), posted(unit, 'unit_leader')]),
  posted('elm-works', 'handler'),
  posted('elm-north', 'community_worker'),
  posted('service', 'administrator'),
]
