import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import generatorHelper from '@prisma/generator-helper'

// A Prisma generator that writes the /// texts of models, fields, enums and their values by name, for the API.

interface Documented {
  name: string
  documentation?: string | undefined
}

const output = '../src/db/generated/descriptions.ts'

generatorHelper.generatorHandler({
  onManifest: () => ({ defaultOutput: output, prettyName: 'Descriptions' }),
  async onGenerate({ dmmf, generator }) {
    const texts: Record<string, string> = {}
    const add = (owner: Documented, parts: readonly Documented[]) => {
      if (owner.documentation) texts[owner.name] = owner.documentation
      for (const { name, documentation } of parts) if (documentation) texts[`${owner.name}.${name}`] = documentation
    }
    for (const model of dmmf.datamodel.models) add(model, model.fields)
    for (const item of dmmf.datamodel.enums) {
      add(item as Documented, item.values as readonly Documented[])
    }
    const path = generator.output!.value!
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `export const descriptions: Record<string, string> = ${JSON.stringify(texts, null, 2)}\n`)
  },
})
